resource "aws_security_group" "web" {
  ingress {
    from_port = 22
    to_port   = 22
    protocol  = "tcp"
    # ruleid: open-ingress
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    # ruleid: open-ingress
    ipv6_cidr_blocks = ["::/0"]
    from_port        = 0
    to_port          = 65535
    protocol         = "tcp"
  }

  ingress {
    from_port = 443
    to_port   = 443
    protocol  = "tcp"
    # ok: open-ingress
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    from_port = 22
    to_port   = 22
    protocol  = "tcp"
    # ok: open-ingress
    cidr_blocks = ["10.0.0.0/8"]
  }

  egress {
    from_port = 0
    to_port   = 0
    protocol  = "-1"
    # ok: open-ingress
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group_rule" "db" {
  type      = "ingress"
  from_port = 5432
  to_port   = 5432
  protocol  = "tcp"
  # ruleid: open-ingress
  cidr_blocks = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "ssh" {
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
  # ruleid: open-ingress
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "web" {
  allow {
    protocol = "tcp"
    ports    = ["443"]
  }
  # ok: open-ingress
  source_ranges = ["0.0.0.0/0"]
}

resource "azurerm_network_security_rule" "rdp" {
  direction              = "Inbound"
  access                 = "Allow"
  destination_port_range = "3389"
  # ruleid: open-ingress
  source_address_prefix = "*"
}

resource "aws_security_group" "more0" {
  ingress {
    from_port = 5432
    to_port = 5432
    # ruleid: open-ingress
    ipv6_cidr_blocks = ["::/0"]
  }
  ingress {
    from_port = 0
    to_port = 0
    protocol = "-1"
    # ruleid: open-ingress
    cidr_blocks = ["0.0.0.0/0"]
  }
  ingress {
    from_port = 0
    to_port = 443
    # ok: open-ingress
    cidr_blocks = ["0.0.0.0/0"]
  }
  ingress {
    from_port = 8443
    to_port = 65535
    # ok: open-ingress
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group_rule" "more1" {
  type = "ingress"
  from_port = 22
  # ruleid: open-ingress
  ipv6_cidr_blocks = ["::/0"]
}

resource "aws_security_group_rule" "more2" {
  type = "egress"
  from_port = 0
  # ok: open-ingress
  cidr_blocks = ["0.0.0.0/0"]
}

resource "aws_security_group_rule" "more3" {
  type = "ingress"
  from_port = 443
  # ok: open-ingress
  cidr_blocks = ["0.0.0.0/0"]
}

resource "aws_vpc_security_group_ingress_rule" "more4" {
  from_port = 22
  # ruleid: open-ingress
  cidr_ipv4 = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "more5" {
  from_port = 3389
  # ruleid: open-ingress
  cidr_ipv6 = "::/0"
}

resource "aws_vpc_security_group_ingress_rule" "more6" {
  ip_protocol = "-1"
  # ruleid: open-ingress
  cidr_ipv4 = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "more7" {
  ip_protocol = "-1"
  # ruleid: open-ingress
  cidr_ipv6 = "::/0"
}

resource "aws_vpc_security_group_ingress_rule" "more8" {
  ip_protocol = "tcp"
  from_port = 443
  # ok: open-ingress
  cidr_ipv4 = "0.0.0.0/0"
}

resource "azurerm_network_security_group" "more9" {
  security_rule {
    direction = "Inbound"
    access = "Allow"
    destination_port_range = "22"
    # ruleid: open-ingress
    source_address_prefix = "Internet"
  }
  security_rule {
    direction = "Outbound"
    access = "Allow"
    destination_port_range = "22"
    # ok: open-ingress
    source_address_prefix = "*"
  }
  security_rule {
    direction = "Inbound"
    access = "Deny"
    destination_port_range = "22"
    # ok: open-ingress
    source_address_prefix = "*"
  }
  security_rule {
    direction = "Inbound"
    access = "Allow"
    destination_port_range = "443"
    # ok: open-ingress
    source_address_prefix = "*"
  }
}

resource "aws_eks_cluster" "more10" {
  vpc_config {
    # ruleid: open-ingress
    public_access_cidrs = ["0.0.0.0/0"]
  }
}

resource "aws_eks_cluster" "more11" {
  vpc_config {
    # ok: open-ingress
    public_access_cidrs = ["192.0.2.0/24"]
  }
}
