using NodaTime;
using Regulations.Editions;
using Regulations.Web.Localisation;
using Regulations.Web.Simulation.Asking;
using Regulations.Web.Simulation.Subject;
using Regulations.Web.Tests.House;
using Regulations.Workflows.Compilation;

namespace Regulations.Web.Tests.Simulation;

/// <summary>The simulation form of the survey licence in an office of eight, filled in as it is offered, but for what a test says.</summary>
internal static class SurveyLicenceForm
{
    private static readonly Texts All = Texts.Of(typeof(Texts).Assembly);
    private static readonly string File = Path.Combine(WebHouse.Repository, "workflows", "eastkz", "survey-licence.json");

    public static string Json { get; } =
        EditionFolder.ReadFile(File, Path.Combine(WebHouse.Repository, "workflows")).Definition.ToJsonString();

    public static SimulationSubject Subject { get; } =
        new(new SubjectAddress("eastkz/survey-licence"), Edition.Read(Json), WorkflowCompiler.Compile(Json).Workflow!);

    public static Dictionary<string, string> Values(params (string Field, string Value)[] but)
    {
        var people = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["operator"] = 2,
            ["chancellery"] = 1,
            ["head"] = 1,
            ["executor"] = 4,
        };
        var values = new Dictionary<string, string>(SimulationForm.Untouched(Subject, people).Reading.Values, StringComparer.Ordinal);
        foreach (var (field, value) in but)
            values[field] = value;
        return values;
    }

    public static SimulationForm With(params (string Field, string Value)[] but) => new(Subject, Values(but));

    public static Words In(Language language) => new(All, language, DateTimeZoneProviders.Tzdb["Asia/Almaty"]);
}
