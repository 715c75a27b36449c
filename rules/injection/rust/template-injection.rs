use axum::extract::{Form, Query};
use tera::{Context, Tera};

async fn preview(Form(form): Form<Draft>) -> String {
    // ruleid: template-injection
    Tera::one_off(&form.text, &Context::new(), true).unwrap()
}

async fn greet(Query(params): Query<Params>, State(env): State<Environment>) -> String {
    // ruleid: template-injection
    env.render_str(&format!("Hello {}", params.name), ()).unwrap()
}

async fn safe(Query(params): Query<Params>, State(env): State<Environment>) -> String {
    let mut context = Context::new();
    context.insert("name", &params.name);
    // ok: template-injection
    Tera::one_off("Hello {{ name }}", &context, true).unwrap();
    // ok: template-injection
    env.render_str("Hello {{ name }}", context).unwrap()
}
