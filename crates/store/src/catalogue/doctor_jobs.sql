SELECT id FROM job WHERE state = 'running' AND finished_at IS NOT NULL
