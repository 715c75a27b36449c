<?php
// ruleid: mass-assignment
User::create($request->all());
// ruleid: mass-assignment
$user->update(request()->all());
// ruleid: mass-assignment
$user->fill($_POST);
// ok: mass-assignment
User::create($request->validated());
// ok: mass-assignment
$user->update($request->only(['name', 'email']));
// ok: mass-assignment
$user->fill(['name' => $_POST['name']]);
// ok: mass-assignment
$user->update(['name' => $request->input('name')]);
// ok: mass-assignment
$log->write($request->all());
class Item extends Model
{
    // ruleid: mass-assignment
    protected $guarded = [];
}
class Order extends Model
{
    // ok: mass-assignment
    protected $guarded = ['id'];
}
// ruleid: mass-assignment
Model::unguard();
// ok: mass-assignment
Model::reguard();
