resource "aws_db_instance" "main" {
  engine = "postgres"
  # ruleid: public-database
  publicly_accessible = true
}

resource "google_sql_database_instance" "main" {
  settings {
    ip_configuration {
      authorized_networks {
        name = "all"
        # ruleid: public-database
        value = "0.0.0.0/0"
      }
    }
  }
}

resource "azurerm_mssql_server" "main" {
  # ruleid: public-database
  public_network_access_enabled = true
}

resource "aws_db_instance" "safe" {
  engine = "postgres"
  # ok: public-database
  publicly_accessible = false
  # ok: public-database
  db_subnet_group_name = aws_db_subnet_group.private.name
}

resource "azurerm_postgresql_flexible_server" "more0" {
  # ruleid: public-database
  public_network_access_enabled = true
}

resource "azurerm_mysql_flexible_server" "more1" {
  # ruleid: public-database
  public_network_access_enabled = true
}

resource "azurerm_postgresql_server" "more2" {
  # ruleid: public-database
  public_network_access_enabled = true
}

resource "azurerm_cosmosdb_account" "more3" {
  # ruleid: public-database
  public_network_access_enabled = true
}

resource "azurerm_redis_cache" "more4" {
  # ruleid: public-database
  public_network_access_enabled = true
}

resource "azurerm_redis_cache" "more5" {
  # ok: public-database
  public_network_access_enabled = false
}
