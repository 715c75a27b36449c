class UsersController < ApplicationController
  SORTS = { "name" => "users.name", "date" => "users.created_at" }.freeze

  def index
    # ruleid: sql-injection
    @users = User.where("name = '#{params[:name]}'")
    q = params[:q].to_s.strip
    # ruleid: sql-injection
    @found = User.where("name LIKE '%" + q + "%'").limit(20)
    # ruleid: sql-injection
    @sorted = User.order("#{params[:sort]} #{params[:direction]}")
    # ok: sql-injection
    @users = User.where("name = ?", params[:name])
    # ok: sql-injection
    @users = User.where(name: params[:name])
    # ok: sql-injection
    @users = User.where("name LIKE ?", "%#{User.sanitize_sql_like(q)}%")
    # ok: sql-injection
    @page = User.where("id > #{params[:after].to_i}")
    # ok: sql-injection
    @sorted = User.order(SORTS[params[:sort]] || "users.name")
    # ok: sql-injection
    @sorted = User.order(SORTS.fetch(params[:sort], "users.name"))
  end

  def direction
    direction = params[:direction]
    direction = "asc" unless %w[asc desc].include?(direction)
    # ok: sql-injection
    @users = User.order("name #{direction}")
  end

  def report
    sql = <<~SQL
      SELECT * FROM users WHERE city = '#{params[:city]}'
    SQL
    # ruleid: sql-injection
    @rows = ActiveRecord::Base.connection.execute(sql)
    city = ActiveRecord::Base.connection.quote(params[:city])
    # ok: sql-injection
    @more = ActiveRecord::Base.connection.execute("SELECT * FROM users WHERE city = #{city}")
  end
end

get "/items" do
  # ruleid: sql-injection
  rows = DB.execute("SELECT * FROM items WHERE name = '#{params['name']}'")
  # ok: sql-injection
  rows = DB.execute("SELECT * FROM items WHERE name = ?", [params["name"]])
end

def find_user(db, name, id)
  # ruleid: sql-injection
  db.execute("SELECT * FROM users WHERE name = '#{name}'")
  # ok: sql-injection
  db.execute("SELECT * FROM users WHERE id = #{Integer(id)}")
end
