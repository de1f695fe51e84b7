using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Regulations.Web.Layout;

/// <summary>
/// Answers with a page or a part of one. A page is a component that takes all it shows as parameters; the endpoint that shows it has
/// asked for them and has said who may call it.
/// </summary>
public static class Page
{
    /// <summary>A whole page inside the frame. The properties of <paramref name="values"/> become the component's parameters.</summary>
    public static IResult Show<TView>(object? values = null, int status = StatusCodes.Status200OK)
        where TView : IComponent =>
        new RazorComponentResult<Frame>(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(Frame.View)] = typeof(TView),
                [nameof(Frame.Values)] = ParametersOf(values),
            }
        )
        {
            StatusCode = status,
        };

    /// <summary>A part of a page, as htmx asks for it: the component alone.</summary>
    public static IResult Part<TView>(object? values = null, int status = StatusCodes.Status200OK)
        where TView : IComponent => new RazorComponentResult<TView>(ParametersOf(values)) { StatusCode = status };

    /// <summary>The page for something that is not there or is not this person's to see: both look the same.</summary>
    public static IResult Missing() => Show<MissingPage>(status: StatusCodes.Status404NotFound);

    private static Dictionary<string, object?> ParametersOf(object? values) =>
        new(new RouteValueDictionary(values), StringComparer.Ordinal);
}
