using System.CommandLine;
using Regulations.Editions.Stock;
using Regulations.Workflows.Definitions;

namespace Regulations.Cli.Verbs;

/// <summary><c>export --stock KEY|FILE</c>: a definition that an unmodified Elsa 3 server runs.</summary>
internal static class ExportVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var what = new Argument<string>("what") { Description = "A definition file, or an edition's key." };
        var stock = new Option<bool>("--stock") { Description = "Own activities become RunTask, FlowSwitch, Delay and forks." };
        var verb = new Command("export", "Prints a definition for others; with --stock for an unmodified Elsa 3 server.") { what, stock };
        verb.SetAction(parsed =>
        {
            var definition = NamedDefinition.Read(surroundings, parsed.GetValue(what)!);
            var written = parsed.GetValue(stock) ? WorkflowDefinition.From(StockExport.Lower(definition.Json)) : definition;
            surroundings.Output.Write(written.Write());
            return ExitCode.Done;
        });
        return verb;
    }
}
