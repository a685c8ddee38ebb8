//! griot-app
