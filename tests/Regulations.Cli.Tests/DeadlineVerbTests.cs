using Shouldly;
using Xunit;

namespace Regulations.Cli.Tests;

public sealed class DeadlineVerbTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("regulations-deadline-");

    [Fact]
    public void It_prints_the_due_instant_in_UTC()
    {
        var (code, output, error) = Run(Question("2026-03-06T13:30:00Z", "1wd"));

        (code, output, error).ShouldBe((0, "2026-03-10T13:30:00Z\n", ""));
    }

    [Fact]
    public void An_instant_may_carry_an_offset()
    {
        var (_, output, _) = Run(Question("2026-03-06T18:30:01+05:00", "1wd"));

        output.ShouldBe("2026-03-11T13:30:00Z\n");
    }

    [Fact]
    public void It_explains_below_the_due_instant_which_days_were_counted()
    {
        var (_, output, _) = Run([.. Question("2026-03-06T10:00:00Z", "1wd"), "--explain", "--lang", "ru"]);

        output.ShouldStartWith("2026-03-10T13:30:00Z\n");
        output.ShouldContain("2026-03-09, понедельник: не считается, выходной за праздник 2026-03-08");
        output.ShouldContain("2026-03-10, вторник: 1-й рабочий день (09:00–13:00, 14:30–18:30)");
    }

    [Theory]
    [InlineData("kk", "deadline --limit: «2 days» – мерзім емес; мысалдар: 90s, 20min, 1h, 2wd\n")]
    [InlineData("ru", "deadline --limit: «2 days» не срок; примеры: 90s, 20min, 1h, 2wd\n")]
    [InlineData("en", "deadline --limit: '2 days' is no limit; examples: 90s, 20min, 1h, 2wd\n")]
    public void Bad_input_is_one_located_line_in_the_users_language(string language, string message)
    {
        var (code, output, error) = Run([.. Question("2026-03-06T10:00:00Z", "2 days"), "--lang", language]);

        (code, output, error).ShouldBe((2, "", message));
    }

    [Fact]
    public void A_part_that_is_not_given_is_named() =>
        Run(["deadline", "--calendar", "kz-provider", "--zone", "Asia/Almaty", "--limit", "1wd", "--lang", "en"])
            .ShouldBe((2, "", "deadline --start: is not given\n"));

    [Fact]
    public void An_option_without_its_value_is_named() =>
        Run([
                "deadline",
                "--calendar",
                "kz-provider",
                "--zone",
                "Asia/Almaty",
                "--start",
                "2026-03-06T10:00:00Z",
                "--lang",
                "ru",
                "--limit",
            ])
            .ShouldBe((2, "", "deadline --limit: не задано\n"));

    [Fact]
    public void An_argument_that_is_not_known_is_named() =>
        Run([.. Question("2026-03-06T10:00:00Z", "1wd"), "--until", "--lang", "en"])
            .ShouldBe((2, "", "deadline --until: there is no such argument\n"));

    [Fact]
    public void Two_limits_at_once_are_refused_in_one_line()
    {
        var (code, output, error) = Run([.. Question("2026-03-06T10:00:00Z", "1wd"), "--limit", "2wd"]);

        (code, output).ShouldBe((2, ""));
        error.TrimEnd('\n').ShouldNotContain('\n');
        error.ShouldStartWith("deadline: ");
    }

    [Fact]
    public void Years_outside_the_calendar_are_refused_by_name()
    {
        var (code, _, error) = Run([.. Question("2031-03-06T10:00:00Z", "1wd"), "--lang", "en"]);

        code.ShouldBe(2);
        error.ShouldBe("deadline --start: calendar 'kz-provider' covers the years 2018–2027 only: the reckoning left them\n");
    }

    [Fact]
    public void A_batch_is_answered_line_by_line_in_order()
    {
        var file = Batch(
            """{"calendar":"kz-provider","zone":"Asia/Almaty","start":"2026-03-06T10:00:00Z","limit":"1wd"}""",
            """{"calendar":"kz-state-corporation","zone":"Asia/Almaty","start":"2024-02-29T11:50:00Z","limit":"20min"}""",
            """{"calendar":"kz-duty","zone":"Asia/Almaty","start":"2026-03-14T07:50:00Z","limit":"1h"}"""
        );

        Run(["deadline", "--batch", file])
            .ShouldBe(
                (0, "{\"due\":\"2026-03-10T13:30:00Z\"}\n{\"due\":\"2024-03-01T04:10:00Z\"}\n{\"due\":\"2026-03-16T04:50:00Z\"}\n", "")
            );
    }

    [Fact]
    public void A_bad_line_of_a_batch_is_answered_by_its_error_in_its_place()
    {
        var file = Batch(
            """{"calendar":"kz-provider","zone":"Asia/Almaty","start":"2026-03-06T10:00:00Z","limit":"1 day"}""",
            "no json",
            """{"calendar":"kz-provider","zone":"Asia/Almaty","start":"2026-03-06T10:00:00Z","limit":"90s"}"""
        );

        var (code, output, _) = Run(["deadline", "--batch", file, "--lang", "en"]);

        code.ShouldBe(1);
        output
            .TrimEnd()
            .Split('\n')
            .ShouldBe([
                """{"error":"line 1, limit: '1 day' is no limit; examples: 90s, 20min, 1h, 2wd"}""",
                """{"error":"line 2: an object {calendar, zone, start, limit} was expected"}""",
                """{"due":"2026-03-06T10:01:30Z"}""",
            ]);
    }

    [Fact]
    public void A_batch_that_is_not_there_is_refused()
    {
        var (code, output, error) = Run(["deadline", "--batch", "nowhere.jsonl", "--lang", "en"]);

        (code, output).ShouldBe((2, ""));
        error.ShouldEndWith("nowhere.jsonl: the file cannot be read\n");
    }

    [Fact]
    public void Calendars_an_administrator_changed_are_refused_where_they_are_faulty()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "workflows", "calendars"));
        File.WriteAllText(Path.Combine(folder.FullName, "workflows", "calendars", "office.json"), "{}");

        var (code, _, error) = Run([.. Question("2026-03-06T10:00:00Z", "1wd"), "--lang", "en"]);

        (code, error).ShouldBe((2, "deadline: office.json /kind: 'days' or 'calendar' was expected\n"));
    }

    [Theory]
    [InlineData(null, "ru_RU.UTF-8", "ru")]
    [InlineData(null, "kk_KZ.UTF-8", "kk")]
    [InlineData(null, "C.UTF-8", "kk")]
    [InlineData(null, null, "kk")]
    [InlineData("en", "ru_RU.UTF-8", "en")]
    public void The_language_is_the_one_asked_for_else_that_of_the_environment(string? asked, string? environment, string language) =>
        Language.Of(asked, environment).ShouldBe(language);

    public void Dispose() => folder.Delete(recursive: true);

    private static string[] Question(string start, string limit) =>
        ["deadline", "--calendar", "kz-provider", "--zone", "Asia/Almaty", "--start", start, "--limit", limit];

    private string Batch(params string[] lines)
    {
        var file = Path.Combine(folder.FullName, "questions.jsonl");
        File.WriteAllLines(file, lines);
        return file;
    }

    private (int Code, string Output, string Error) Run(string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, new Surroundings(output, error, folder.FullName, folder.FullName));
        return (code, output.ToString(), error.ToString());
    }
}
