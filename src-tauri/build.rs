//! Makes the window's permissions: the pages may say these two commands of ours and no other.

fn main() {
    let ours = tauri_build::AppManifest::new().commands(&["rpc", "rpc_bytes"]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(ours)) {
        println!("cargo::error={error:#}");
    }
}
