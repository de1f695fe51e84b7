using Regulations.Benchmarks.Interpreter;
using Regulations.Benchmarks.Requests;
using Regulations.Benchmarks.Simulation;

return args switch
{
    ["interpreter", .. var options] => InterpreterBenchmark.Run(options),
    ["requests", var store, .. var options] => await RequestsBenchmark.RunAsync(store, options),
    ["simulation", .. var options] => SimulationBenchmark.Run(options),
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
          simulation [ROUNDS] [REQUESTS]   survey licences simulated on one thread, beside the plain runner

        Build with `-c Release`. Figures that count are in docs/performance.md.
        """
    );
    return 2;
}
