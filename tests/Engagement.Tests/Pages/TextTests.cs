using System.Globalization;
using System.Text.RegularExpressions;
using Engagement.App.Routing;
using Engagement.Core.Channels;
using Engagement.Core.Notices;
using Engagement.Core.Outbound;
using Engagement.Core.People;
using Engagement.Core.Reporting;
using Engagement.Core.Routing;
using Engagement.Core.Themes;
using Engagement.Web.Design;
using Engagement.Web.Pages;
using Engagement.Web.Pages.Channels;
using Engagement.Web.Pages.Compose;
using Engagement.Web.Pages.Inbox;
using Engagement.Web.Pages.Report;
using Engagement.Web.Pages.Settings;
using Engagement.Web.Pages.Survey;
using Engagement.Web.Pages.Themes;
using Engagement.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Engagement.Tests.Pages;

public sealed partial class TextTests
{
    [Fact]
    public void Every_text_of_the_pages_has_a_Finnish_one()
    {
        var keys = PageSources.Keys.Concat(NamedElsewhere).Where(key => key.Any(char.IsLetter)).Distinct().ToList();

        Assert.True(keys.Count > 400, $"Only {keys.Count} texts were found; the search is broken.");
        Assert.Empty(InFinnish(words => keys.Where(key => ((IStringLocalizer)words)[key].ResourceNotFound).ToList()));
    }

    [Fact]
    public void A_text_that_is_missing_is_found()
    {
        Assert.True(InFinnish(words => ((IStringLocalizer)words)["Nobody has ever translated this"].ResourceNotFound));
    }

    [Fact]
    public void A_Finnish_text_has_the_same_places_as_its_key()
    {
        var wrong = InFinnish(words => words.GetAllStrings(true)
            .Where(text => !Places().Matches(text.Name).Select(match => match.Value).Distinct().Order()
                .SequenceEqual(Places().Matches(text.Value).Select(match => match.Value).Distinct().Order()))
            .Select(text => text.Name)
            .ToList());

        Assert.Empty(wrong);
    }

    [Fact]
    public void English_is_shown_as_it_stands()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        Assert.Equal("Goes out Thursday.", new Words()["Goes out {0}.", "Thursday"]);
    }

    [Theory]
    [InlineData("The week 2027-W01 has not begun. The running week is 2026-W48.", "Viikko 2027-W01 ei ole vielä alkanut. Kuluva viikko on 2026-W48.")]
    [InlineData("There is no report of 2026-W40: the first week here is 2026-W47.", "Viikolta 2026-W40 ei ole raporttia: ensimmäinen viikko täällä on 2026-W47.")]
    [InlineData("This link expired on 2026-11-30. Ask whoever gave it to you for another one.", "Linkki vanheni 2026-11-30. Pyydä uusi siltä, joka antoi sen sinulle.")]
    [InlineData("A report covers at most 400 days; this would be 401.", "Raportti kattaa enintään 400 päivää; tämä olisi 401.")]
    public void A_report_that_is_refused_says_why_in_Finnish_with_its_values(string english, string finnish) =>
        Assert.Equal(finnish, InFinnish(_ => Sentences.Of(english)));

    /// <summary>Texts that are looked up by a variable.</summary>
    private static IEnumerable<string> NamedElsewhere =>
    [
        .. Enum.GetValues<WorkRole>().SelectMany(role => new[] { Names.Of(role), Names.Duties(role) }),
        .. Enum.GetValues<AcknowledgementMode>().SelectMany(mode => new[] { Names.Of(mode), Names.Explain(mode) }),
        "late answers", "new notices",
        .. DecisionNames.All.Values,
        .. ReasonNames.All.Values,
        .. RoutingWords.Fixed,
        .. new[] { NetworkKind.X, NetworkKind.Facebook, NetworkKind.Bluesky, NetworkKind.Mastodon, NetworkKind.Instagram }
            .SelectMany(network => new[] { NetworkRules.MayLike(network), NetworkRules.MayHide(network), NetworkRules.MayDelete(network), NetworkRules.MayReplyPrivately(network) })
            .Select(rule => rule.Words).OfType<string>(),
        .. Enum.GetValues<AssignMode>().Select(Names.Of),
        .. Enum.GetValues<ClockKind>().Select(Names.Of),
        .. Enum.GetValues<JourneyStage>().Select(ThemeNames.Of),
        .. Enum.GetValues<PassReason>().Select(ThemeNames.Of),
        .. Enum.GetValues<HolidayCountry>().Select(ThemeNames.Of),
        .. Enum.GetValues<HolidayCountry>().SelectMany(country => Holidays.In(country, 2027)).Select(day => day.Name),
        .. Enum.GetValues<Verdict>().Select(Names.Of),
        .. Enum.GetValues<NetworkKind>().SelectMany(NetworkRules.Notes),
        .. ChannelAdvice.All,
        .. Enum.GetValues<PollPace>().Select(ChannelHealthCard.PaceWord),
        .. new[] { "read", "comments", "metrics", "write", "media" }.Select(ChannelHealthCard.WordOf),
        .. NoticeEvents.All.Select(WebhooksPage.WordOf),
        .. Enum.GetValues<NetworkKind>().Select(ConnectHelp.Of).SelectMany(help => help.Steps.Concat(help.Permissions.Select(one => one.Why))),
        .. NavigationPlaces.Daily.Concat(NavigationPlaces.Occasional).Select(place => place.Word),
        .. SnoozeTimes.Offered.Select(offer => offer.Word),
        .. WriteQueue.Topics.Select(QueueFields.WordOf),
        .. FigureWords.Keys.SelectMany(key => new[] { FigureWords.Name(key), FigureWords.Definition(key) }),
        .. Enumerable.Range(1, 5).Select(score => SurveyScores.Of(score).Word), "Not answered", "question how we did",
        .. AdviceWords.Rules.Select(AdviceWords.Explain),
        .. Enum.GetValues<PeriodKind>().Select(OwnWords.Of),
        .. Enum.GetValues<ReportSchedule>().Select(OwnWords.Of),
        .. OwnReportChoices.Languages.Select(language => language.Word),
        "The week", "Own reports", "By mail", "Links and the wall", "Own report", "The wall", "Drew most", "Drew least",
        .. CropDialog.Words,
        .. RuleWords.Places.Select(place => place.Word),
    ];

    private static T InFinnish<T>(Func<Words, T> ask)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fi");
        try
        {
            return ask(new Words());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Places();
}
