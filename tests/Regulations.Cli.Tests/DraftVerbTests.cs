using Shouldly;
using Xunit;

namespace Regulations.Cli.Tests;

public sealed class DraftVerbTests : IDisposable
{
    private const string Key = "eastkz/survey-licence";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("regulations-draft-");

    [Fact]
    public void A_draft_is_written_where_editions_lie_and_named()
    {
        var (code, output, _) = Run("draft", Key);

        code.ShouldBe(ExitCode.Done);
        output.Trim().ShouldBe(Path.Combine("workflows", "eastkz", "survey-licence.json"));
        File.ReadAllText(Written).ShouldBe(File.ReadAllText(CommandLineHost.SurveyLicence));
    }

    [Fact]
    public void A_file_that_equals_its_draft_is_left_alone()
    {
        Run("draft", Key);

        Run("draft", Key).Output.ShouldBeEmpty();
        Run("draft", Key, "--check").Code.ShouldBe(ExitCode.Done);
    }

    [Fact]
    public void A_check_names_the_file_that_differs_and_writes_nothing()
    {
        Run("draft", Key);
        File.AppendAllText(Written, " ");
        var changed = File.ReadAllText(Written);

        var (code, output, _) = Run("draft", Key, "--check");

        code.ShouldBe(ExitCode.FoundErrors);
        output.ShouldContain("survey-licence.json");
        File.ReadAllText(Written).ShouldBe(changed);
    }

    [Theory]
    [InlineData("draft", "nobody/knows")]
    [InlineData("draft")]
    [InlineData("draft", Key, "--all")]
    public void What_makes_no_sense_is_refused(params string[] arguments)
    {
        var (code, output, error) = Run(arguments);

        code.ShouldBe(ExitCode.Refused);
        output.ShouldBeEmpty();
        error.ShouldNotBeEmpty();
    }

    public void Dispose() => _home.Delete(recursive: true);

    private string Written => Path.Combine(_home.FullName, "workflows", "eastkz", "survey-licence.json");

    private (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(arguments, new Surroundings(output, error, _home.FullName, _home.FullName));
        return (code, output.ToString(), error.ToString());
    }
}
