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
        var language = new Option<string?>("--lang") { Description = "kk, ru or en: of the notes on standard error." };
        var verb = new Command("export", "Prints a definition for others; with --stock for an unmodified Elsa 3 server.")
        {
            what,
            stock,
            language,
        };
        verb.SetAction(parsed =>
        {
            var definition = NamedDefinition.Read(surroundings, parsed.GetValue(what)!);
            if (!parsed.GetValue(stock))
            {
                surroundings.Output.Write(definition.Write());
                return ExitCode.Done;
            }
            var words = Language.Of(parsed.GetValue(language), Environment.GetEnvironmentVariable("LANG"));
            foreach (var note in StockExport.Notes(definition.Json))
            {
                surroundings.Error.WriteLine($"{note.Node}: note: {note.Words.In(words)}");
            }
            surroundings.Output.Write(WorkflowDefinition.From(StockExport.Lower(definition.Json)).Write());
            return ExitCode.Done;
        });
        return verb;
    }
}
