# Imports the example, exports it and compares, as a script on a server would: no display at all.
# cmake -DPROGRAM=rsreview -DEXAMPLE=FOLDER -DWORK=FOLDER -P example_roundtrip.cmake

file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
unset(ENV{DISPLAY})
unset(ENV{WAYLAND_DISPLAY})
set(ENV{QT_QPA_PLATFORM} none-such) # a verb that asks for a display ends here
set(ENV{LC_ALL} C.UTF-8)

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE err)
    if(NOT code EQUAL 0)
        list(JOIN ARGN " " line)
        message(FATAL_ERROR "${line}\nended with ${code}\n${out}${err}")
    endif()
    set(output "${out}" PARENT_SCOPE)
endfunction()

set(project ${WORK}/example.rsreview)
run(${PROGRAM} import ${project} ${EXAMPLE}/example.json --json)
if(NOT output MATCHES "\"records\": *21[,}]")
    message(FATAL_ERROR "import --json does not report the 21 records of the example:\n${output}")
endif()
run(${PROGRAM} verify ${project})
run(${PROGRAM} export ${project} ${WORK}/out.json)
run(cmp ${EXAMPLE}/example.json ${WORK}/out.json)

# One answer changed: everything else stays as it was, byte for byte.
file(WRITE ${WORK}/edits.jsonl "{\"op\":\"set-text\",\"sample\":1,\"turn\":2,\"value\":\"An airport.\"}\n")
run(${PROGRAM} apply ${project} ${WORK}/edits.jsonl --reviewer test)
run(${PROGRAM} export ${project} ${WORK}/edited.json)
execute_process(COMMAND diff ${EXAMPLE}/example.json ${WORK}/edited.json OUTPUT_VARIABLE changes)
string(REGEX MATCHALL "(^|\n)[<>]" lines "${changes}")
list(LENGTH lines count)
if(NOT count EQUAL 2)
    message(FATAL_ERROR "One changed answer should be one changed line:\n${changes}")
endif()
