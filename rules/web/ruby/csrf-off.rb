class PaymentsController < ApplicationController
  # ruleid: csrf-off
  skip_before_action :verify_authenticity_token, only: :create
  # ruleid: csrf-off
  self.allow_forgery_protection = false
  # ok: csrf-off
  protect_from_forgery with: :exception
  # ok: csrf-off
  skip_before_action :set_locale
end
