resource "aws_cloudfront_distribution" "web" {
  viewer_certificate {
    # ruleid: old-tls
    minimum_protocol_version = "TLSv1"
  }
}

resource "azurerm_storage_account" "main" {
  # ruleid: old-tls
  min_tls_version = "TLS1_0"
}

resource "aws_lb_listener" "web" {
  protocol = "HTTPS"
  # ruleid: old-tls
  ssl_policy = "ELBSecurityPolicy-2016-08"
}

resource "aws_lb_listener" "new" {
  protocol = "HTTPS"
  # ok: old-tls
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"
}

resource "azurerm_storage_account" "new" {
  # ok: old-tls
  min_tls_version = "TLS1_2"
}

resource "azurerm_mssql_server" "more0" {
  # ruleid: old-tls
  minimum_tls_version = "1.0"
}

resource "google_compute_ssl_policy" "more1" {
  # ruleid: old-tls
  min_tls_version = "TLS_1_0"
}

resource "azurerm_postgresql_server" "more2" {
  # ruleid: old-tls
  ssl_minimal_tls_version_enforced = "TLS1_1"
}

resource "aws_elasticsearch_domain" "more3" {
  domain_endpoint_options {
    # ruleid: old-tls
    tls_security_policy = "Policy-Min-TLS-1-0-2019-07"
  }
}

resource "aws_api_gateway_domain_name" "more4" {
  # ruleid: old-tls
  security_policy = "TLS_1_0"
}

resource "aws_api_gateway_domain_name" "more5" {
  # ok: old-tls
  security_policy = "TLS_1_2"
}
