using System.Globalization;
using Engagement.Core.Inbox;

namespace Engagement.Core.Reporting;

/// <summary>Figures of the question how we did. An answer belongs to the week in which it was first given, a question to the one in which it was asked.</summary>
internal static class SurveyFigures
{
    public static IEnumerable<Figure> Of(WeekFacts facts)
    {
        var answers = facts.Surveys.Where(row => row.Score is not null && row.AnsweredAt >= facts.From && row.AnsweredAt < facts.To).ToList();
        var satisfied = Figures.Share("csat", RowKind.Survey, answers, row => row.Id.Value, row => row.Score >= SurveyRules.Satisfied);
        yield return answers.Count < SurveyRules.FewestAnswers ? satisfied with { Value = null } : satisfied;
        var asked = facts.Surveys.Where(row => row.AskedAt >= facts.From && row.AskedAt < facts.To);
        yield return Figures.Share("csat.answered", RowKind.Survey, asked, row => row.Id.Value, row => row.Score is not null && row.AnsweredAt <= facts.Cut);
        for (var score = SurveyRules.Best; score >= 1; score--)
        {
            yield return Figures.Count(
                string.Create(CultureInfo.InvariantCulture, $"csat.{score}"), RowKind.Survey, answers.Where(row => row.Score == score).Select(row => row.Id.Value));
        }
    }
}
