autocmd BufNewFile,BufRead *.tear setfiletype tearsheet
