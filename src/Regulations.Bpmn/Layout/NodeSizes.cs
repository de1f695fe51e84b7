using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Layout;

/// <summary>Sizes of shapes as drawing tools draw them, and the room that what hangs on them needs.</summary>
internal static class NodeSizes
{
    public const double Gateway = 50;
    public const double Event = 36;
    public const double TaskWidth = 150;
    public const double TaskHeight = 84;
    public const double LabelWidth = 120;
    public const double Between = 30;
    private const double DocumentWidth = 36;
    private const double DocumentHeight = 50;

    public static (double Width, double Height) Of(FlowNode node) =>
        node.IsGateway ? (Gateway, Gateway)
        : node.IsEvent ? (Event, Event)
        : (TaskWidth, TaskHeight);

    /// <summary>Room above and below the middle line of a cell.</summary>
    public static (double Above, double Below) Reach(FlowNode cell)
    {
        var (_, height) = Of(cell);
        var (above, below) = (height / 2, height / 2);
        foreach (var gateway in new[] { cell.Before, cell.IsGateway ? cell : null, cell.After }.OfType<FlowNode>())
        {
            above = Math.Max(above, (Gateway / 2) + 6 + TextSize.Of(gateway.Name, LabelWidth).Height);
            below = Math.Max(below, Gateway / 2);
        }
        if (cell.IsEvent && cell.IsLabelAbove)
        {
            above = Math.Max(above, (Event / 2) + 6 + TextSize.Of(cell.Name, LabelWidth).Height);
        }
        else if (cell.IsEvent)
        {
            below = Math.Max(below, (Event / 2) + 6 + TextSize.Of(cell.Name, LabelWidth).Height);
        }
        if (cell.Makes is not null || cell.Uses is not null)
        {
            above = Math.Max(above, (TaskHeight / 2) + 24 + DocumentHeight + 34);
        }
        if (cell.Boundary is not null)
        {
            below = Math.Max(below, (TaskHeight / 2) + 82);
        }
        return (above, below);
    }

    /// <summary>Places what belongs to a cell around the middle of its shape.</summary>
    /// <param name="left">Left edge of the column.</param>
    /// <param name="right">Right edge of the column.</param>
    public static void Place(FlowNode cell, double left, double right, double middleX, double middleY)
    {
        var (width, height) = Of(cell);
        cell.Box = Box.Around(middleX, middleY, width, height);
        foreach (var (gateway, x) in new[] { (cell.Before, left + (Gateway / 2)), (cell.After, right - (Gateway / 2)) })
        {
            if (gateway is not null)
            {
                gateway.Box = Box.Around(x, middleY, Gateway, Gateway);
                LabelAbove(gateway);
            }
        }
        if (cell.IsGateway || cell.IsLabelAbove)
        {
            LabelAbove(cell);
        }
        else if (cell.IsEvent)
        {
            cell.Label = Centred(cell.Name, cell.Box.MiddleX, cell.Box.Bottom + 4, LabelWidth);
        }
        if (cell.Boundary is { } limit && cell.BoundaryEnd is { } end)
        {
            limit.Box = Box.Around(cell.Box.Right - 32, cell.Box.Bottom, Event, Event);
            end.Box = Box.Around(limit.Box.MiddleX, limit.Box.Bottom + 40, Event, Event);
            var (labelWidth, labelHeight) = TextSize.Of(limit.Name, 92);
            limit.Label = new Box(limit.Box.X - 6 - labelWidth, limit.Box.MiddleY + 3, labelWidth, labelHeight);
            (labelWidth, labelHeight) = TextSize.Of(end.Name, 92);
            end.Label = new Box(end.Box.X - 6 - labelWidth, end.Box.MiddleY - (labelHeight / 2), labelWidth, labelHeight);
        }
        foreach (var document in new[] { cell.Makes, cell.Uses }.OfType<DataDocument>())
        {
            document.Box = new Box(cell.Box.MiddleX - (DocumentWidth / 2), cell.Box.Y - 24 - DocumentHeight, DocumentWidth, DocumentHeight);
        }
    }

    /// <summary>The label of a document: beside it, for the task is below.</summary>
    public static Box DocumentLabel(DataDocument document)
    {
        var (width, height) = TextSize.Of(document.Name, LabelWidth);
        return new Box(document.Box.MiddleX - (width / 2), document.Box.Y - 4 - height, width, height);
    }

    private static void LabelAbove(FlowNode gateway)
    {
        var height = TextSize.Of(gateway.Name, LabelWidth).Height;
        gateway.Label = Centred(gateway.Name, gateway.Box.MiddleX, gateway.Box.Y - 4 - height, LabelWidth);
    }

    private static Box? Centred(string text, double middle, double top, double width)
    {
        var (wide, height) = TextSize.Of(text, width);
        return text.Length == 0 ? null : new Box(middle - (wide / 2), top, wide, height);
    }
}
