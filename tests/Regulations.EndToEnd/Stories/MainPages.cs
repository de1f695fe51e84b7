using Regulations.EndToEnd.House;
using Xunit;

namespace Regulations.EndToEnd.Stories;

/// <summary>The pages people open every day, with who opens them.</summary>
internal static class MainPages
{
    /// <summary>A visitor who has not signed in.</summary>
    public const string Nobody = "";

    public static TheoryData<string, string> All { get; } =
        new()
        {
            { Nobody, "/" },
            { Nobody, "/services" },
            { Nobody, "/services/eastkz/survey-licence" },
            { Nobody, "/services/minjust/forensic-expert-licence" },
            { Nobody, "/sign-in" },
            { Nobody, "/check" },
            { People.Applicant, "/cabinet" },
            { People.Operator, "/front-office" },
            { People.Employee, "/front-office" },
            { People.Executor, "/inbox" },
            { People.Executor, "/requests" },
            { People.Operations, "/operations" },
            { People.Operations, "/operations/limits" },
            { People.Operations, "/operations/incidents" },
            { People.Operations, "/operations/systems" },
            { People.Analyst, "/definitions" },
            { People.Analyst, "/definitions/eastkz/survey-licence" },
            { People.Analyst, "/definitions/eastkz/survey-licence/bpmn" },
            { People.Analyst, "/definitions/eastkz/survey-licence/compare" },
            { People.Analyst, "/simulation" },
            { People.Executor, "/register" },
            { People.Administrator, "/admin/clock" },
        };
}
