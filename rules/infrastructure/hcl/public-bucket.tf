resource "aws_s3_bucket_acl" "logs" {
  bucket = aws_s3_bucket.logs.id
  # ruleid: public-bucket
  acl = "public-read"
}

resource "aws_s3_bucket_public_access_block" "open" {
  bucket = aws_s3_bucket.logs.id
  # ruleid: public-bucket
  block_public_acls = false
  # ruleid: public-bucket
  restrict_public_buckets = false
  # ok: public-bucket
  ignore_public_acls = true
}

resource "aws_s3_bucket_acl" "private" {
  bucket = aws_s3_bucket.data.id
  # ok: public-bucket
  acl = "private"
}

resource "azurerm_storage_account" "main" {
  name = "acme"
  # ruleid: public-bucket
  allow_nested_items_to_be_public = true
}

resource "google_storage_bucket" "data" {
  # ok: public-bucket
  public_access_prevention = "enforced"
}

resource "aws_s3_bucket" "more0" {
  # ruleid: public-bucket
  acl = "public-read-write"
}

resource "aws_s3_bucket_public_access_block" "more1" {
  # ruleid: public-bucket
  block_public_policy = false
  # ruleid: public-bucket
  ignore_public_acls = false
}

resource "azurerm_storage_account" "more2" {
  # ruleid: public-bucket
  allow_blob_public_access = true
}

resource "azurerm_storage_container" "more3" {
  # ruleid: public-bucket
  container_access_type = "blob"
}

resource "azurerm_storage_container" "more4" {
  # ok: public-bucket
  container_access_type = "private"
}

resource "google_storage_bucket" "more5" {
  # ruleid: public-bucket
  public_access_prevention = "inherited"
}
