using NodaTime;
using Regulations.Web.Localisation;

namespace Regulations.Web.Tests.Localisation;

public sealed class DateWordsTests
{
    private static readonly LocalDate Day = new(2026, 11, 22);

    [Theory]
    [InlineData(Language.Kazakh, "2026 жылғы 22 қараша")]
    [InlineData(Language.Russian, "22 ноября 2026 г.")]
    [InlineData(Language.English, "22 November 2026")]
    public void A_date_is_written_out_in_the_language(Language language, string expected) =>
        DateWords.Date(language, Day).ShouldBe(expected);

    [Theory]
    [InlineData(1, "қаңтарға", "қаңтарда", "қаңтардағы")]
    [InlineData(4, "сәуірге", "сәуірде", "сәуірдегі")]
    [InlineData(9, "қыркүйекке", "қыркүйекте", "қыркүйектегі")]
    [InlineData(12, "желтоқсанға", "желтоқсанда", "желтоқсандағы")]
    public void A_Kazakh_date_takes_the_ending_of_its_case(int month, string until, string on, string of)
    {
        var date = new LocalDate(2020, month, 3);

        DateWords.Date(Language.Kazakh, date, KazakhCase.Dative).ShouldBe($"2020 жылғы 3 {until}");
        DateWords.Date(Language.Kazakh, date, KazakhCase.Locative).ShouldBe($"2020 жылғы 3 {on}");
        DateWords.Date(Language.Kazakh, date, KazakhCase.Attributive).ShouldBe($"2020 жылғы 3 {of}");
    }

    [Fact]
    public void Other_languages_know_no_Kazakh_cases() =>
        DateWords.Date(Language.Russian, Day, KazakhCase.Dative).ShouldBe(DateWords.Date(Language.Russian, Day));

    [Fact]
    public void A_moment_has_hours_and_minutes_of_the_day() =>
        DateWords.Moment(Language.English, Day.At(new LocalTime(9, 5))).ShouldBe("22 November 2026, 09:05");
}
