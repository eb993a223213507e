#!/usr/bin/env bash
# Kiểm tra những kế hoạch đã đổi so với một mốc, và ghi vạch sửa của từng kế hoạch: docs/ci.md.
#   bash kiem-tra.sh MỐC THƯ-MỤC-RA
set -euo pipefail
base=$1 out=$2
mkdir -p "$out"
old=$(mktemp -d)
trap 'rm -rf "$old"' EXIT

# tên tệp nào cũng được, kể cả có dấu cách và chữ Việt
files=()
while IFS= read -r -d '' file; do
  files+=("./$file")
done < <(git diff -z --name-only --relative --diff-filter=d "$base" -- '*ke-hoach*.yaml' '*ke-hoach*.yml')
if [ ${#files[@]} -eq 0 ]; then
  echo "Không có kế hoạch nào đổi so với $base."
  exit 0
fi

code=0
kehoach check "${files[@]}" --sarif "$out/ket-qua.sarif" --force || code=$?
for file in "${files[@]}"; do
  git cat-file -e "$base:$file" 2>/dev/null || continue  # kế hoạch mới: không có bản cũ để so
  before="$old/$(basename "$file")"
  git show "$base:$file" > "$before"
  name=${file#./}
  redline="$out/${name//\//-}.vach-sua.docx"
  if ! kehoach diff "$before" "$file" --redline "$redline" --force; then
    [ -f "$redline" ] || { echo "Không ghi được vạch sửa của $file." >&2; code=1; }
  fi
done
exit "$code"
