using Regulations.Benchmarks.Interpreter;
using Regulations.Benchmarks.Requests;

return args switch
{
    ["interpreter", .. var options] => InterpreterBenchmark.Run(options),
    ["requests", var store, .. var options] => await RequestsBenchmark.RunAsync(store, options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Regulations.Benchmarks VERB

          interpreter [ROUNDS] [SECONDS]   the interpreter beside npm bpmn-engine on the same processes
          requests sqlite|postgres [ROUNDS] [REQUESTS]
                                           survey licences with everything stored, beside the same rows in plain SQL

        Build with `-c Release`. Figures that count are in docs/performance.md.
        """
    );
    return 2;
}
