using NodaTime;
using Regulations.Calendars.Loading;
using Regulations.Simulation.Course;
using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Time;
using Shouldly;
using Xunit;

namespace Regulations.Simulation.Tests.Course;

public sealed class NamesTests
{
    private static readonly WorkingIndex Hours = new(
        CalendarData.Shipped.Find("kz-provider")!.In(DateTimeZoneProviders.Tzdb["Asia/Almaty"]),
        new LocalDate(2027, 12, 1),
        []
    );

    [Fact]
    public void A_mark_stays_with_its_person_whoever_is_named_later()
    {
        var (names, aigul, dauren) = (new Names(), Worker("aigul"), Worker("dauren"));

        (names.Given(aigul), names.Given(dauren), names.Given(aigul)).ShouldBe(("@1", "@2", "@1"));
        (names.Find("@1"), names.Find("@2"), names.Find("@3")).ShouldBe((aigul, dauren, null));
    }

    [Fact]
    public void A_name_that_is_only_asked_for_is_not_taken()
    {
        var (names, aigul, dauren) = (new Names(), Worker("aigul"), Worker("dauren"));

        (names.Next(aigul), names.Next(dauren)).ShouldBe(("@1", "@1"));
        names.Given(dauren);
        (names.Next(aigul), names.Next(dauren)).ShouldBe(("@2", "@1"));
        names.Find("@2").ShouldBeNull();
    }

    [Fact]
    public void Marks_go_on_beyond_the_usual_number_of_people()
    {
        var names = new Names();
        var people = Enumerable.Range(1, 40).Select(number => Worker($"person {number}")).ToList();

        people.Select(names.Given).ShouldBe(Enumerable.Range(1, 40).Select(number => $"@{number}"));
        people.Select(person => names.Find(names.Given(person))).ShouldBe(people);
    }

    [Fact]
    public void Who_is_spoken_of_by_name_keeps_it()
    {
        var names = new Names();

        names.Given(Worker("timur", isInterchangeable: false)).ShouldBe("timur");
        names.Given(Worker("aigul")).ShouldBe("@1");
    }

    private static Worker Worker(string id, bool isInterchangeable = true) =>
        new(0, new StaffMember(id, ["executor"], null, []), Hours, isInterchangeable);
}
