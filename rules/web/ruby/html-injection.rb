get "/hello" do
  # ruleid: html-injection
  "<h1>Hello #{params[:name]}</h1>"
end

get "/plain" do
  # ruleid: html-injection
  "Hello " + params[:name]
end

get "/safe" do
  # ok: html-injection
  "<h1>Hello #{ERB::Util.html_escape(params[:name])} #{params[:page].to_i}</h1>"
end

get "/posts" do
  rows = db.execute("SELECT title FROM posts")
  page = +"<ul>"
  rows.each do |row|
    # ruleid: html-injection
    page << "<li>#{row['title']}</li>"
    # ok: html-injection
    page << "<li>#{h(row['title'])}</li>"
  end
  page << "</ul>"
end

class PagesController < ApplicationController
  def show
    # ruleid: html-injection
    @title = params[:title].html_safe
    # ruleid: html-injection
    render html: "<p>#{params[:text]}</p>".html_safe
    # ok: html-injection
    render html: helpers.tag.p(params[:text])
    # ok: html-injection
    @body = sanitize(params[:body]).html_safe
    # ok: html-injection
    @line = "<br>".html_safe
  end
end
