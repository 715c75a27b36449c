resource "aws_cloudtrail" "main" {
  # ruleid: logging-off
  enable_logging = false
  # ruleid: logging-off
  enable_log_file_validation = false
}

resource "google_container_cluster" "main" {
  # ruleid: logging-off
  logging_service = "none"
}

resource "aws_cloudtrail" "safe" {
  # ok: logging-off
  enable_log_file_validation = true
  # ok: logging-off
  is_multi_region_trail = false
}

resource "aws_cloudtrail" "more0" {
  # ruleid: logging-off
  include_global_service_events = false
}

resource "aws_guardduty_detector" "more1" {
  # ruleid: logging-off
  enable = false
}

resource "aws_lb" "more2" {
  access_logs {
    # ruleid: logging-off
    enabled = false
  }
}

resource "google_compute_subnetwork" "more3" {
  # ruleid: logging-off
  enable_flow_logs = false
}
