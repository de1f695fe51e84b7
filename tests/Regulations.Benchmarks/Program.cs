using Regulations.Benchmarks.Interpreter;

return args switch
{
    ["interpreter", .. var options] => InterpreterBenchmark.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Regulations.Benchmarks VERB

          interpreter [ROUNDS] [SECONDS]   the interpreter beside npm bpmn-engine on the same processes

        Build with `-c Release`. Figures that count are in docs/performance.md.
        """
    );
    return 2;
}
