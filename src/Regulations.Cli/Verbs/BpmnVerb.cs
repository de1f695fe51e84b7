using System.CommandLine;
using Regulations.Bpmn;
using Regulations.Editions;
using Regulations.Workflows.Definitions;

namespace Regulations.Cli.Verbs;

/// <summary><c>bpmn export KEY|FILE</c> prints the BPMN 2.0 of a definition; <c>bpmn import FILE</c> the definition of a BPMN file.</summary>
internal static class BpmnVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var language = new Option<string?>("--lang") { Description = "kk, ru or en: what is written on the diagram." };
        var what = new Argument<string>("what") { Description = "A definition file, or an edition's key." };
        var export = new Command("export", "Prints a definition as BPMN 2.0.") { what, language };
        export.SetAction(parsed => Export(surroundings, parsed.GetValue(what)!, parsed.GetValue(language)));

        var file = new Argument<string>("file") { Description = "A BPMN 2.0 file." };
        var import = new Command("import", "Prints the definition of a BPMN file; what has no meaning in one is told on standard error.")
        {
            file,
            language,
        };
        import.SetAction(parsed => Import(surroundings, parsed.GetValue(file)!, parsed.GetValue(language)));
        return new Command("bpmn", "Definitions as BPMN 2.0, and back.") { export, import };
    }

    private static int Export(Surroundings surroundings, string what, string? language)
    {
        var definition = NamedDefinition.ReadAsWritten(surroundings, what);
        surroundings.Output.Write(BpmnMirror.Draw(definition, Language.Of(language, "kk")).Xml);
        return ExitCode.Done;
    }

    private static int Import(Surroundings surroundings, string file, string? language)
    {
        var words = Language.Of(language, "kk");
        var reading = BpmnMirror.Read(ReadBytes(surroundings.Resolve(file)), words);
        foreach (var finding in reading.Findings)
        {
            var place = $"{Path.GetFileName(file)}:{finding.Line}: {finding.Element}{(finding.Id is null ? "" : "#" + finding.Id)}";
            surroundings.Error.WriteLine($"{place}: {(finding.IsError ? "error" : "note")} {finding.Code}: {finding.Message.In(words)}");
        }
        if (reading.Definition is null)
        {
            return ExitCode.FoundErrors;
        }
        surroundings.Output.Write(reading.Definition.Write());
        return reading.HasErrors ? ExitCode.FoundErrors : ExitCode.Done;
    }

    private static byte[] ReadBytes(string file)
    {
        try
        {
            var info = new FileInfo(file);
            if (info.Exists && info.Length > Edition.MaximumBytes)
            {
                throw new RefusedException($"{file}: a BPMN file may have {Edition.MaximumBytes} bytes.");
            }
            return File.ReadAllBytes(file);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{file}: {wrong.Message}", wrong);
        }
    }
}
