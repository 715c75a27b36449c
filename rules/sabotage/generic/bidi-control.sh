# ruleid: bidi-control
echo "‮fr- mr" # проверка прав
# ok: bidi-control
echo "שלום"
