# ruleid: encryption-not-set
resource "aws_db_instance" "main" {
  engine         = "postgres"
  instance_class = "db.t3.micro"
}

# ok: encryption-not-set
resource "aws_db_instance" "safe" {
  engine            = "postgres"
  storage_encrypted = true
}

# ruleid: encryption-not-set
resource "aws_efs_file_system" "files" {
  creation_token = "files"
}

# ok: encryption-not-set
resource "aws_db_instance" "copy" {
  engine              = "postgres"
  replicate_source_db = aws_db_instance.safe.identifier
}

# ruleid: encryption-not-set
resource "aws_rds_cluster" "main" {
  engine = "x"
}

# ruleid: encryption-not-set
resource "aws_neptune_cluster" "main" {
  engine = "x"
}

# ruleid: encryption-not-set
resource "aws_docdb_cluster" "main" {
  cluster_identifier = "x"
}

# ruleid: encryption-not-set
resource "aws_ebs_volume" "main" {
  size = 10
}

# ok: encryption-not-set
resource "aws_rds_cluster" "main" {
  engine = "x"
  storage_encrypted = var.x
}

# ok: encryption-not-set
resource "aws_rds_cluster" "main" {
  engine = "x"
  snapshot_identifier = var.x
}

# ok: encryption-not-set
resource "aws_rds_cluster" "main" {
  engine = "x"
  replication_source_identifier = var.x
}

# ok: encryption-not-set
resource "aws_rds_cluster" "main" {
  engine = "x"
  engine_mode = var.x
}

# ok: encryption-not-set
resource "aws_rds_cluster" "main" {
  count = 0
}

# ok: encryption-not-set
resource "aws_db_instance" "main" {
  count = 0
}

# ok: encryption-not-set
resource "aws_db_instance" "main" {
  engine = "x"
  snapshot_identifier = var.x
}

# ok: encryption-not-set
resource "aws_efs_file_system" "main" {
  encrypted = true
}

# ok: encryption-not-set
resource "aws_ebs_volume" "main" {
  snapshot_id = var.x
}
