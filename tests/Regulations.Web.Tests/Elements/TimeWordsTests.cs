using NodaTime;
using Regulations.Web.Elements;
using Regulations.Web.Localisation;

namespace Regulations.Web.Tests.Elements;

public sealed class TimeWordsTests
{
    private static readonly Texts Texts = Texts.Of(typeof(Texts).Assembly);

    [Theory]
    [InlineData(Language.English, "2 working days 3 h left of 10 working days")]
    [InlineData(Language.Russian, "осталось 2 рабочих дня 3 ч (срок: 10 рабочих дней)")]
    [InlineData(Language.Kazakh, "2 жұмыс күні 3 сағ қалды (мерзімі: 10 жұмыс күні)")]
    public void What_is_left_is_said_in_days_and_hours_of_the_limit(Language language, string expected) =>
        TimeWords.Of(In(language), new TimeShown(TimeState.OnTrack, 0.7, 2, 180, "10wd", null)).ShouldBe(expected);

    [Fact]
    public void Minutes_are_said_where_no_whole_day_is_left() =>
        TimeWords.Amount(In(Language.English), days: 0, minutes: 75).ShouldBe("1 h 15 min");

    [Fact]
    public void A_breach_says_by_how_much() =>
        TimeWords.Of(In(Language.Russian), new TimeShown(TimeState.Breached, 1.2, 0, 40, "1h", null)).ShouldBe("просрочено на 40 мин");

    [Theory]
    [InlineData("20min", "20 minutes")]
    [InlineData("1h", "1 working hour")]
    [InlineData("90s", "90 seconds")]
    public void A_limit_is_written_out(string limit, string expected) => TimeWords.Limit(In(Language.English), limit).ShouldBe(expected);

    private static Words In(Language language) => new(Texts, language, DateTimeZone.Utc);
}
