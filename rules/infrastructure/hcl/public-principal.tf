resource "google_storage_bucket_iam_member" "all" {
  bucket = google_storage_bucket.data.name
  role   = "roles/storage.objectViewer"
  # ruleid: public-principal
  member = "allUsers"
}

resource "aws_sqs_queue_policy" "open" {
  policy = jsonencode({
    Statement = [{
      Effect = "Allow"
      # ruleid: public-principal
      Principal = "*"
      Action    = "sqs:SendMessage"
    }]
  })
}

resource "aws_sqs_queue_policy" "narrow" {
  policy = jsonencode({
    Statement = [{
      Effect = "Allow"
      # ok: public-principal
      Principal = "*"
      Action    = "sqs:SendMessage"
      Condition = { ArnEquals = { "aws:SourceArn" = aws_sns_topic.main.arn } }
    }]
  })
}

data "aws_iam_policy_document" "bucket" {
  statement {
    actions = ["s3:GetObject"]
    # ruleid: public-principal
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }

  statement {
    effect  = "Deny"
    actions = ["s3:*"]
    # ok: public-principal
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

resource "google_storage_bucket_iam_member" "app" {
  # ok: public-principal
  member = "serviceAccount:app@acme.iam.gserviceaccount.com"
}

resource "google_storage_bucket_iam_binding" "more0" {
  # ruleid: public-principal
  members = ["allUsers"]
}

resource "aws_iam_policy" "more1" {
  policy = jsonencode({
    Statement = [{
      Effect = "Deny"
      # ok: public-principal
      Principal = "*"
      Action = "s3:*"
    }]
  })
}

resource "aws_iam_policy" "more2" {
  policy = jsonencode({
    Statement = [{
      Effect = "Allow"
      # ruleid: public-principal
      Principal = { AWS = "*" }
      Action = "s3:*"
    }]
  })
}

data "aws_iam_policy_document" "more" {
  statement {
    effect = "Allow"
    # ruleid: public-principal
    principals {
      type = "AWS"
      identifiers = ["*"]
    }
  }
  statement {
    # ok: public-principal
    principals {
      type = "AWS"
      identifiers = ["*"]
    }
    condition {
      x = 1
    }
  }
  statement {
    effect = "Allow"
    # ok: public-principal
    principals {
      type = "AWS"
      identifiers = ["*"]
    }
    condition {
      x = 1
    }
  }
}

resource "aws_lambda_permission" "more4" {
  # ruleid: public-principal
  principal = "*"
}

resource "aws_lambda_permission" "more5" {
  # ok: public-principal
  principal = "*"
  source_arn = var.x
}

resource "aws_lambda_permission" "more6" {
  # ok: public-principal
  principal = "*"
  source_account = var.x
}

resource "aws_lambda_permission" "more7" {
  # ok: public-principal
  principal = "*"
  principal_org_id = var.x
}

resource "aws_lambda_function_url" "more8" {
  # ruleid: public-principal
  authorization_type = "NONE"
}

resource "aws_lambda_function_url" "more9" {
  # ok: public-principal
  authorization_type = "AWS_IAM"
}
