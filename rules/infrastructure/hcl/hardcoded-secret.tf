provider "aws" {
  region = "eu-central-1"
  # ruleid: hardcoded-secret
  access_key = "AKIAQX3EVZ7LD5MTWB2K"
  # ruleid: hardcoded-secret
  secret_key = "wJalrXUtnFEMIK7MDENGbPxRfiCY"
}

resource "aws_db_instance" "main" {
  username = "app"
  # ruleid: hardcoded-secret
  password = "Sup3rS3cret!"
}

variable "db_password" {
  type = string
  # ruleid: hardcoded-secret
  default = "hunter2"
}

resource "aws_db_instance" "safe" {
  username = "app"
  # ok: hardcoded-secret
  password = var.db_password
}

resource "aws_db_instance" "made" {
  # ok: hardcoded-secret
  password = random_password.db.result
  # ok: hardcoded-secret
  manage_master_user_password = true
}

variable "api_token" {
  type      = string
  sensitive = true
  # ok: hardcoded-secret
  default = ""
}

resource "azurerm_linux_virtual_machine" "web" {
  # ok: hardcoded-secret
  admin_password = "${var.prefix}-${random_id.x.hex}"
}

resource "acme_thing" "more0" {
  # ruleid: hardcoded-secret
  master_password = "hunter2-0"
}

resource "acme_thing" "more1" {
  # ruleid: hardcoded-secret
  admin_password = "hunter2-1"
}

resource "acme_thing" "more2" {
  # ruleid: hardcoded-secret
  administrator_login_password = "hunter2-2"
}

resource "acme_thing" "more3" {
  # ruleid: hardcoded-secret
  administrator_password = "hunter2-3"
}

resource "acme_thing" "more4" {
  # ruleid: hardcoded-secret
  root_password = "hunter2-4"
}

resource "acme_thing" "more5" {
  # ruleid: hardcoded-secret
  client_secret = "hunter2-5"
}

resource "acme_thing" "more6" {
  # ruleid: hardcoded-secret
  auth_token = "hunter2-6"
}

resource "acme_thing" "more7" {
  # ruleid: hardcoded-secret
  api_key = "hunter2-7"
}

resource "acme_thing" "more8" {
  # ruleid: hardcoded-secret
  secret_string = "hunter2-8"
}

resource "acme_thing" "more9" {
  # ruleid: hardcoded-secret
  master_user_password = "hunter2-9"
}

resource "acme_thing" "more10" {
  # ruleid: hardcoded-secret
  private_key = "hunter2-10"
}

variable "app_secret" {
  # ruleid: hardcoded-secret
  default = "hunter2"
}

variable "app_secret_key" {
  # ruleid: hardcoded-secret
  default = "hunter2"
}

variable "app_token" {
  # ruleid: hardcoded-secret
  default = "hunter2"
}

variable "app_api_key" {
  # ruleid: hardcoded-secret
  default = "hunter2"
}

variable "app_access_key" {
  # ruleid: hardcoded-secret
  default = "hunter2"
}

resource "acme_thing" "more16" {
  # ok: hardcoded-secret
  password = ""
}

resource "acme_thing" "more17" {
  # ok: hardcoded-secret
  api_key = "${var.key}"
}

resource "acme_thing" "more18" {
  # ok: hardcoded-secret
  secret_string = jsonencode({ a = var.b })
}
