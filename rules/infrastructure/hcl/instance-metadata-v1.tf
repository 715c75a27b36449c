resource "aws_instance" "web" {
  metadata_options {
    http_endpoint = "enabled"
    # ruleid: instance-metadata-v1
    http_tokens = "optional"
  }
}

resource "aws_launch_template" "web" {
  # ok: instance-metadata-v1
  metadata_options {
    # ok: instance-metadata-v1
    http_tokens = "required"
  }
}

resource "aws_ec2_instance_metadata_defaults" "all" {
  # ruleid: instance-metadata-v1
  http_tokens = "optional"
}
