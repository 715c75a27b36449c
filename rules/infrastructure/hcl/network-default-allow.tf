resource "azurerm_key_vault" "main" {
  network_acls {
    bypass = "AzureServices"
    # ruleid: network-default-allow
    default_action = "Allow"
  }
}

resource "azurerm_storage_account_network_rules" "main" {
  # ruleid: network-default-allow
  default_action = "Allow"
}

resource "azurerm_key_vault" "safe" {
  # ok: network-default-allow
  network_acls {
    # ok: network-default-allow
    default_action = "Deny"
  }
}

resource "azurerm_storage_account" "more0" {
  network_rules {
    # ruleid: network-default-allow
    default_action = "Allow"
  }
}

resource "azurerm_container_registry" "more1" {
  network_rule_set {
    # ruleid: network-default-allow
    default_action = "Allow"
  }
}
