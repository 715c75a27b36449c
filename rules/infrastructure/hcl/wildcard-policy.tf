resource "aws_iam_policy" "admin" {
  policy = jsonencode({
    Statement = [{
      Effect = "Allow"
      # ruleid: wildcard-policy
      Action   = "*"
      Resource = "*"
    }]
  })
}

data "aws_iam_policy_document" "admin" {
  statement {
    # ruleid: wildcard-policy
    actions   = ["*"]
    resources = ["*"]
  }

  statement {
    effect = "Deny"
    # ok: wildcard-policy
    actions   = ["*"]
    resources = ["*"]
  }

  statement {
    # ok: wildcard-policy
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::acme/*"]
  }
}

resource "aws_iam_role_policy" "inline" {
  role = aws_iam_role.app.id
  # ruleid: wildcard-policy
  policy = <<-EOF
    {"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
  EOF
}

resource "aws_iam_role_policy" "narrow" {
  role = aws_iam_role.app.id
  # ok: wildcard-policy
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "*" }]
  })
}

resource "aws_iam_role_policy_attachment" "admin" {
  role = aws_iam_role.app.name
  # ruleid: wildcard-policy
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_policy" "more0" {
  policy = jsonencode({
    Statement = [{
      Effect = "Allow"
      # ruleid: wildcard-policy
      Action = ["*"]
      Resource = ["*"]
    }]
  })
}

resource "aws_iam_policy" "more1" {
  policy = jsonencode({
    Statement = [{
      Effect = "Deny"
      # ok: wildcard-policy
      Action = "*"
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "more2" {
  policy = jsonencode({
    Statement = [{
      Effect = "Allow"
      # ok: wildcard-policy
      Action = "*"
      Resource = "arn:aws:s3:::acme"
    }]
  })
}

resource "aws_iam_policy" "more3" {
  policy = jsonencode({
    Statement = [{
      Effect = "Allow"
      # ok: wildcard-policy
      Action = "*"
      Resource = "*"
      Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
    }]
  })
}

resource "aws_iam_policy" "more4" {
  policy = jsonencode({
    Statement = [{
      Effect = "Allow"
      # ok: wildcard-policy
      Action = "*"
      Resource = "*"
      Principal = { AWS = var.account }
    }]
  })
}

data "aws_iam_policy_document" "more" {
  statement {
    effect = "Allow"
    # ruleid: wildcard-policy
    actions = ["*"]
    resources = ["*"]
  }
  statement {
    # ok: wildcard-policy
    actions = ["*"]
    resources = ["*"]
    condition {
      x = 1
    }
  }
  statement {
    # ok: wildcard-policy
    actions = ["*"]
    resources = ["*"]
    principals {
      x = 1
    }
  }
  statement {
    # ok: wildcard-policy
    actions = ["*"]
    resources = ["*"]
    not_principals {
      x = 1
    }
  }
  statement {
    effect = "Allow"
    # ok: wildcard-policy
    actions = ["*"]
    resources = ["*"]
    condition {
      x = 1
    }
  }
  statement {
    effect = "Allow"
    # ok: wildcard-policy
    actions = ["*"]
    resources = ["*"]
    principals {
      x = 1
    }
  }
  statement {
    effect = "Allow"
    # ok: wildcard-policy
    actions = ["*"]
    resources = ["*"]
    not_principals {
      x = 1
    }
  }
  statement {
    # ok: wildcard-policy
    actions = ["*"]
    resources = [var.bucket]
  }
  statement {
    effect = "Allow"
    # ok: wildcard-policy
    actions = ["*"]
    resources = [var.bucket]
  }
}

resource "aws_iam_policy" "more6" {
  # ruleid: wildcard-policy
  policy = <<-EOF
    {"Statement": [{"Effect": "Allow", "Action": ["*"], "Resource": ["*"]}]}
  EOF
}

resource "aws_iam_user_policy" "more7" {
  # ruleid: wildcard-policy
  policy = <<-EOF
    {"Statement": [{"Effect": "Allow", "Action": ["*"], "Resource": ["*"]}]}
  EOF
}

resource "aws_iam_group_policy" "more8" {
  # ruleid: wildcard-policy
  policy = <<-EOF
    {"Statement": [{"Effect": "Allow", "Action": ["*"], "Resource": ["*"]}]}
  EOF
}

resource "aws_iam_role" "more9" {
  # ruleid: wildcard-policy
  managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"]
}

resource "google_project_iam_member" "more10" {
  # ruleid: wildcard-policy
  role = "roles/editor"
}

resource "google_project_iam_binding" "more11" {
  # ruleid: wildcard-policy
  role = "roles/owner"
}

resource "google_project_iam_member" "more12" {
  # ok: wildcard-policy
  role = "roles/viewer"
}
