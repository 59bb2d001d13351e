using System.Globalization;
using Engagement.App.Reporting;
using Engagement.Core.Common;
using Engagement.Core.Reporting;
using Engagement.Web.Design;

namespace Engagement.Web.Pages.Report;

/// <summary>Gathers the rows behind a number for people to read.</summary>
internal sealed class RowsScreen(RowTextReader texts)
{
    private const int Shown = 200;

    public async Task<RowsModel> ReadAsync(FigureRows rows, string backUrl, string csvUrl, CancellationToken ct)
    {
        var figure = rows.Figure;
        var words = await texts.ReadAsync(figure.Kind, [.. figure.Rows.Take(Shown)], ct);
        var facts = FactsOf(rows);
        var hits = figure.Hits.ToHashSet();
        var lines = figure.Rows.Take(Shown).Select((id, at) =>
        {
            var (when, where, kind) = facts.GetValueOrDefault(id);
            var text = words.GetValueOrDefault(id);
            return new RowLine(
                when,
                where,
                kind,
                text?.Text,
                text?.Post is { } post ? $"/posts/{post}" : text?.Conversation is { } conversation ? $"/inbox/{conversation}" : null,
                figure.Unit is MetricUnit.Share && figure.Values.Count == 0 ? hits.Contains(id) : null,
                figure.Values.Count > 0 ? figure.Values[at] : null);
        });
        return new RowsModel(rows.Week, figure, rows.Group?.Name, [.. lines], backUrl, csvUrl);
    }

    private static Dictionary<long, (DateTimeOffset? At, string? Channel, string? Kind)> FactsOf(FigureRows rows)
    {
        var channels = rows.Facts.Channels.ToDictionary(channel => channel.Id, channel => channel.Name);
        string? Channel(ChannelId id) => channels.GetValueOrDefault(id);
        return rows.Figure.Kind switch
        {
            RowKind.Interaction => rows.Facts.Inbound.ToDictionary(
                row => row.Id.Value, row => ((DateTimeOffset?)row.CreatedAt, Channel(row.Channel), (string?)Looks.Of(row.Intent).Word)),
            RowKind.Delivery => rows.Facts.Posts.ToDictionary(
                row => row.Id.Value, row => ((DateTimeOffset?)row.DueAt, Channel(row.Channel), (string?)Looks.Of(row.State, row.Held).Word)),
            RowKind.Conversation => rows.Facts.Conversations.ToDictionary(
                row => row.Id.Value, row => ((DateTimeOffset?)null, Channel(row.Channel), (string?)null)),
            RowKind.Survey => rows.Facts.Surveys.ToDictionary(
                row => row.Id.Value, row => (row.AnsweredAt ?? row.AskedAt, Channel(row.Channel), (string?)(row.Score is { } score ? Survey.SurveyScores.Of(score).Word : "Not answered"))),
            _ => [],
        };
    }

    /// <summary>The address with the theme, channel or segment that is asked for.</summary>
    public static string Query(string address, RowsOf of) => of switch
    {
        { Theme: { } one } => $"{address}&theme={one}",
        { Channel: { } one } => $"{address}&channel={one}",
        { Segment: { } one } => string.Create(CultureInfo.InvariantCulture, $"{address}&segment={one}"),
        _ => address,
    };
}
