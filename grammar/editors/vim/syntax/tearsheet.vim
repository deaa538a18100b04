scriptencoding utf-8
" Vim syntax file for the Tearsheet query language (*.tear).
"
" Where two items match at the same place, Vim takes the one that is defined last: general words stand first.
if exists('b:current_syntax')
  finish
endif
let s:compatible = &cpoptions
set cpoptions&vim

syntax case ignore
syntax iskeyword @,48-57,_,128-255
syntax sync minlines=100

" A test holds these lists to the tables of the language.
let s:steps = 'where matching select order sort limit top distinct union intersect except'
let s:measures = 'count sum avg min max median stddev first last list share'
let s:logic = 'and or not'
let s:joints = 'by as asc desc offset of'
let s:tests = 'in between has contains starts ends with is missing present'
let s:quantifiers = 'any all no only'
let s:statements = 'let param set expect describe explain why help rows analyze sql'
let s:functions = 'if lower upper length words abs round coalesce day week month quarter year weekday hour bin'
let s:units = 'day week month quarter year days weeks months quarters years'
let s:shortUnits = 'd w mo q y'
let s:dates = 'now today yesterday this ago monday tuesday wednesday thursday friday saturday sunday'
let s:months = 'january february march april may june july august september october november december '
  \ .. 'jan feb mar apr jun jul aug sep sept oct nov dec'
let s:sources = 'newsletters ideas points tickers newsletter idea point ticker'
let s:fields = 'id key title publication author people published minutes platform link file summary body tickers words '
  \ .. 'text position newsletter ticker name class sector direction confidence basis score headline rationale risk '
  \ .. 'idea_count newsletter_count first_seen last_seen'
let s:constants = 'long short neutral equity etf index bond rate fx commodity crypto volatility other stated inferred'

function! s:any(words) abort
  return '\%(' .. join(split(a:words), '\|') .. '\)'
endfunction

function! s:match(group, pattern, ...) abort
  execute 'syntax match tearsheet' .. a:group '+' .. a:pattern .. '+' join(a:000)
endfunction

" What can stand in a value position: on the right of a test, and in a list.
syntax cluster tearsheetValue contains=tearsheetValue,tearsheetConstant,tearsheetValueDate,tearsheetCapitals,
  \tearsheetNumber,tearsheetDuration,tearsheetDate,tearsheetString,tearsheetCashtag,tearsheetParameter,
  \tearsheetFunction,tearsheetList,tearsheetParentField

" Signs
syntax match tearsheetUnknown "[^[:blank:][:keyword:]]"
syntax match tearsheetPunctuation "[,;.:)]"
syntax match tearsheetOperator "[-+*/^]\|\.\."
syntax match tearsheetBar "|"
syntax match tearsheetComparison "[<>!]=\|[=<>≤≥≠]" nextgroup=@tearsheetValue skipwhite skipempty
syntax match tearsheetComparison "!\=\~" nextgroup=tearsheetRegex,@tearsheetValue skipwhite
syntax region tearsheetRegex contained oneline start="/" skip="\\." end="/\a*" contains=tearsheetRegexEscape
syntax match tearsheetRegexEscape contained "\\."

" Words
syntax match tearsheetName "\<\k\+\>"
call s:match('Source', '\<' .. s:any(s:sources) .. '\>')
call s:match('Field', '\<' .. s:any(s:fields) .. '\>')
syntax match tearsheetParentField contained "\.\k\+"
" The words that are sources and fields are sources where a query or a relation begins.
call s:match('Source', '\%(^\s*\|[;(]\s*\|\<let\s\+\k\+\s*=\s*\|\<'
  \ .. s:any(s:quantifiers .. ' count describe explain analyze sql why') .. '\s\+\)\@100<=' .. s:any(s:sources) .. '\>')
call s:match('Step', '\<' .. s:any(s:steps) .. '\>')
call s:match('Measure', '\<' .. s:any(s:measures) .. '\>')
call s:match('Logic', '\<' .. s:any(s:logic) .. '\>')
call s:match('Joint', '\<' .. s:any(s:joints) .. '\>')
call s:match('Joint', '\<as\>', 'nextgroup=tearsheetNamed skipwhite')
call s:match('Test', '\<' .. s:any(s:tests) .. '\>')
call s:match('Test', '\<' .. s:any('in between contains with') .. '\>', 'nextgroup=@tearsheetValue skipwhite skipempty')
call s:match('Test', '\<has\>', 'nextgroup=tearsheetListOf,@tearsheetValue skipwhite skipempty')
call s:match('Quantifier', '\<' .. s:any(s:quantifiers) .. '\>')
call s:match('Statement', '\<' .. s:any(s:statements) .. '\>')
call s:match('Statement', '\<let\>', 'nextgroup=tearsheetDefined skipwhite')
call s:match('Statement', '\<param\>', 'nextgroup=tearsheetTyped skipwhite')
call s:match('Statement', '\<set\>', 'nextgroup=tearsheetNamed skipwhite')
syntax match tearsheetNamed contained "\<\k\+\>"
syntax match tearsheetDefined contained "\<\k\+\>" nextgroup=tearsheetAssign skipwhite
syntax match tearsheetAssign contained "=" nextgroup=tearsheetList skipwhite skipempty
syntax match tearsheetTyped contained "\<\k\+\>" nextgroup=tearsheetColon skipwhite
syntax match tearsheetColon contained ":" nextgroup=tearsheetType skipwhite
syntax match tearsheetType contained "\<\%(list\s\+of\s\+\)\=\k\+\>"
call s:match('Date', '\<' .. s:any(s:dates) .. '\>')
call s:match('Unit', '\<' .. s:any(s:units) .. '\>')

" Values. A word in capitals is a value even where it spells a date, as the ticker NOW does.
syntax match tearsheetValue contained "\^\=\k\+\%([.^/=-]\k\+\)*"
let s:alone = '\>\%([.^/=-]\k\)\@!'
call s:match('ValueDate', '\<' .. s:any(s:dates) .. '\>', 'contained')
syntax match tearsheetCapitals contained "\C\<[A-Z]\+\>\%([.^/=-]\k\)\@!"
call s:match('Constant', '\<' .. s:any(s:constants) .. s:alone, 'contained')
call s:match('Function', '\<' .. s:any(s:functions) .. '(\@=')

" Numbers, durations and dates
syntax match tearsheetNumber "\<\d[0-9_]*\%(\.\d\+\)\=%\=\%([0-9_]\|\.\=\a\)\@!"
syntax match tearsheetNumber "\%(\k\|\.\)\@1<!\.\d\+%\="
call s:match('Duration', '\<\d[0-9_]*\s*' .. s:any(s:units .. ' ' .. s:shortUnits) .. '\>')
call s:match('Date', '\<\d[0-9_]*\s*' .. s:any(s:units .. ' ' .. s:shortUnits) .. '\s\+ago\>')
call s:match('Date', '\<\%(last\|this\)\s\+\%(\d[0-9_]*\s*\)\=' .. s:any(s:units .. ' ' .. s:shortUnits) .. '\>')
call s:match('Date', '\<\%(\d\d\=\s\+\)\=' .. s:any(s:months) .. '\s\+\d\d\d\d\>')
syntax match tearsheetDate "\<\d\d\d\d-\%(\d\d\%(-\d\d\%(T\d\d:\d\d\)\=\)\=\|Q[1-4]\)\>"

" Cashtags and parameters
syntax match tearsheetCashtag "\$\^\=\k\+\%([.^/=-]\k\+\)*"
syntax match tearsheetParameter ":\h\k*"

" Brackets
syntax region tearsheetBrackets transparent matchgroup=tearsheetPunctuation start="(" end=")" contains=TOP
syntax region tearsheetList contained transparent matchgroup=tearsheetPunctuation start="(" end=")"
  \ contains=@tearsheetValue,tearsheetSubquery,tearsheetPunctuation,tearsheetOperator,tearsheetComment
syntax match tearsheetListOf contained "\<\%(any\|all\)\>\%(\s*(\)\@=" nextgroup=tearsheetList skipwhite
" In a list, two words without a comma, or a word before a bar, begin a query.
syntax region tearsheetSubquery contained transparent
  \ start="\%(\<\%(\%(last\|this\)\>\)\@!\h\k*\%(\s*|\|\s\+\a\)\)\@=" end=")\@=" contains=TOP

" Strings and comments
syntax region tearsheetString oneline start=+"+ skip=+\\.\|""+ end=+"+ contains=tearsheetEscape,tearsheetBadEscape
syntax region tearsheetString oneline start=+'+ skip=+\\.\|''+ end=+'+ contains=tearsheetEscape,tearsheetBadEscape
syntax region tearsheetString oneline start=+[‘’‚‛]+ skip=+\\.+ end=+[‘’‚‛]+ contains=tearsheetEscape,tearsheetBadEscape
syntax region tearsheetString oneline start=+[“”„‟]+ skip=+\\.+ end=+[“”„‟]+ contains=tearsheetEscape,tearsheetBadEscape
syntax match tearsheetBadEscape contained "\\."
syntax match tearsheetEscape contained +\\\%([nt\\'"]\|u{\x\+}\)\|""\|''+
syntax match tearsheetComment "#.*" contains=@Spell
syntax match tearsheetComment "--.*" contains=@Spell
syntax region tearsheetComment start="/\*" end="\*/" contains=@Spell

highlight default link tearsheetStep Statement
highlight default link tearsheetStatement PreProc
highlight default link tearsheetMeasure Function
highlight default link tearsheetFunction Function
highlight default link tearsheetLogic Operator
highlight default link tearsheetTest Operator
highlight default link tearsheetComparison Operator
highlight default link tearsheetOperator Operator
highlight default link tearsheetAssign Operator
highlight default link tearsheetBar Delimiter
highlight default link tearsheetPunctuation Delimiter
highlight default link tearsheetColon Delimiter
highlight default link tearsheetJoint Keyword
highlight default link tearsheetQuantifier Repeat
highlight default link tearsheetListOf Repeat
highlight default link tearsheetSource Type
highlight default link tearsheetType Type
highlight default link tearsheetField Identifier
highlight default link tearsheetParentField Identifier
highlight default link tearsheetNamed Define
highlight default link tearsheetDefined Define
highlight default link tearsheetTyped Define
highlight default link tearsheetParameter Macro
highlight default link tearsheetValue String
highlight default link tearsheetCapitals String
highlight default link tearsheetCashtag Constant
highlight default link tearsheetConstant Constant
highlight default link tearsheetValueDate Constant
highlight default link tearsheetDate Constant
highlight default link tearsheetUnit Constant
highlight default link tearsheetDuration Number
highlight default link tearsheetNumber Number
highlight default link tearsheetString String
highlight default link tearsheetEscape SpecialChar
highlight default link tearsheetBadEscape Error
highlight default link tearsheetRegex String
highlight default link tearsheetRegexEscape SpecialChar
highlight default link tearsheetComment Comment

delfunction s:any
delfunction s:match
let b:current_syntax = 'tearsheet'
let &cpoptions = s:compatible
unlet s:compatible
