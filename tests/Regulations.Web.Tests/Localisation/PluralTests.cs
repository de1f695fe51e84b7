using Regulations.Web.Localisation;

namespace Regulations.Web.Tests.Localisation;

public sealed class PluralTests
{
    private static readonly Texts All = Texts.Of(typeof(Texts).Assembly);

    [Theory]
    [InlineData(1, "1 рабочий день")]
    [InlineData(2, "2 рабочих дня")]
    [InlineData(5, "5 рабочих дней")]
    [InlineData(11, "11 рабочих дней")]
    [InlineData(21, "21 рабочий день")]
    [InlineData(112, "112 рабочих дней")]
    [InlineData(0, "0 рабочих дней")]
    public void Russian_has_three_forms(long number, string expected) =>
        All.Count(Language.Russian, "time.days", number).ShouldBe(expected);

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Kazakh_has_no_plural_after_a_number(long number) =>
        All.Count(Language.Kazakh, "time.days", number).ShouldBe($"{number} жұмыс күні");

    [Fact]
    public void English_has_two_forms()
    {
        All.Count(Language.English, "time.days", 1).ShouldBe("1 working day");
        All.Count(Language.English, "time.days", 2).ShouldBe("2 working days");
    }
}
