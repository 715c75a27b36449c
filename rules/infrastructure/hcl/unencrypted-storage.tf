resource "aws_db_instance" "main" {
  # ruleid: unencrypted-storage
  storage_encrypted = false
}

resource "aws_instance" "web" {
  root_block_device {
    # ruleid: unencrypted-storage
    encrypted = false
  }
}

resource "aws_db_instance" "safe" {
  # ok: unencrypted-storage
  storage_encrypted = true
}

resource "aws_ebs_volume" "data" {
  # ok: unencrypted-storage
  encrypted = var.encrypted
}

resource "aws_elasticache_replication_group" "more0" {
  # ruleid: unencrypted-storage
  at_rest_encryption_enabled = false
  # ruleid: unencrypted-storage
  transit_encryption_enabled = false
}

resource "aws_efs_file_system" "more1" {
  # ruleid: unencrypted-storage
  encrypted = false
}

resource "aws_ebs_volume" "more2" {
  # ruleid: unencrypted-storage
  encrypted = false
}

resource "aws_instance" "more3" {
  ebs_block_device {
    # ruleid: unencrypted-storage
    encrypted = false
  }
}

resource "aws_redshift_cluster" "more4" {
  # ruleid: unencrypted-storage
  encrypted = false
}

resource "aws_opensearch_domain" "more5" {
  encrypt_at_rest {
    # ruleid: unencrypted-storage
    enabled = false
  }
  node_to_node_encryption {
    # ruleid: unencrypted-storage
    enabled = false
  }
}

resource "aws_timestream_table" "more6" {
  encryption_at_rest {
    # ruleid: unencrypted-storage
    enabled = false
  }
}

resource "aws_db_option_group" "more7" {
  # ok: unencrypted-storage
  enabled = false
}
