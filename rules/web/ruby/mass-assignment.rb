# ruleid: mass-assignment
user = User.new(params[:user].permit!)
# ruleid: mass-assignment
user.update(params.require(:user).permit!)
# ok: mass-assignment
user = User.new(params.require(:user).permit(:name, :email))
# ok: mass-assignment
user.update(name: params[:name])
