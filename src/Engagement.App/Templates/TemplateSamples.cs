using System.Globalization;

namespace Engagement.App.Templates;

/// <summary>
/// The names that each kind of template may use, with an example, so that a misspelt name is found when the file is read and
/// not when the mail is due. Theme posts have the facts of their pool and cannot be checked in this way.
/// </summary>
internal static class TemplateSamples
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 22, 9, 5, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, object?> Report = new()
    {
        ["workspace"] = "Acme", ["week"] = "2026-W47", ["from"] = new DateOnly(2026, 11, 16), ["to"] = new DateOnly(2026, 11, 22),
        ["link"] = "https://desk.example/report", ["published"] = 12, ["due"] = 13, ["inbound"] = 240, ["acknowledged"] = 150,
        ["needingAnswer"] = 60, ["answered"] = 58, ["promiseKept"] = 96.6m, ["medianMinutes"] = 21, ["p90Minutes"] = 74, ["waiting"] = 2,
        ["questions"] = 40, ["complaints"] = 12, ["requests"] = 8, ["praise"] = 130, ["incomplete"] = false, ["running"] = false, ["late"] = 1, ["notOut"] = 1,
        ["hasPromise"] = true, ["promiseN"] = 59, ["promiseMinutes"] = 90, ["hasMedian"] = true, ["hasCsat"] = true, ["csat"] = 85.0m, ["csatAnswers"] = 20, ["weeks"] = 4,
        ["inboundMore"] = 12, ["inboundFewer"] = null, ["promiseBetter"] = 3.2m, ["promiseWorse"] = null, ["medianLonger"] = null, ["medianShorter"] = 4,
        ["title"] = null, ["sentences"] = new[] { "Of 13 posts that were due, 12 went out." }, ["chart"] = true,
        ["days"] = new[] { new Dictionary<string, object?> { ["name"] = "Mon 16 Nov", ["comments"] = 34 } },
        ["changed"] = true, ["changedFrom"] = 30.0, ["changedTo"] = 12.0, ["changedPercent"] = 60, ["changedUp"] = false,
        ["changedQuestions"] = false, ["changedComplaints"] = true, ["changedRequests"] = false, ["changedPraise"] = false, ["changedSpam"] = false,
        ["changedEngagement"] = false, ["changedPeople"] = false, ["changedNewPeople"] = false, ["changedAdvocates"] = false, ["changedPosts"] = false,
        ["leader"] = "Throwback Thursday", ["leaderComments"] = 80, ["leaderShare"] = 41.5m, ["leaderPosts"] = 20m,
        ["themes"] = new[] { new Dictionary<string, object?> { ["name"] = "Throwback Thursday", ["posts"] = 1, ["comments"] = 80, ["questions"] = 9, ["complaints"] = 1, ["praise"] = 60 } },
    };

    private static readonly Dictionary<string, Dictionary<string, object?>> Mails = new()
    {
        ["weekly-report"] = Report,
        ["gap-warning"] = new()
        {
            ["workspace"] = "Acme", ["link"] = "https://desk.example/calendar",
            ["slots"] = new[] { new Dictionary<string, object?> { ["theme"] = "Fan Friday", ["at"] = Moment, ["problem"] = "The pool 'fans' is empty." } },
        },
        ["approval"] = new()
        {
            ["workspace"] = "Acme", ["link"] = "https://desk.example/posts/1", ["text"] = "Model 12, 1976.", ["at"] = Moment, ["channels"] = "Acme on X",
        },
        ["escalation"] = new()
        {
            ["workspace"] = "Acme", ["link"] = "https://desk.example/inbox/1", ["queue"] = "Customer care", ["channel"] = "Acme on X", ["person"] = "Anna",
            ["text"] = "Where is my car?", ["dueAt"] = Moment, ["minutesLeft"] = 15, ["percent"] = 75, ["breached"] = false,
        },
        ["channel-down"] = new()
        {
            ["workspace"] = "Acme", ["link"] = "https://desk.example/channels/1", ["channel"] = "Acme (X)", ["reconnect"] = false, ["since"] = Moment,
            ["error"] = "The network could not be reached.",
        },
        ["crisis"] = new()
        {
            ["channel"] = "Acme on X", ["observed"] = 24, ["expected"] = 1.5m, ["link"] = "https://desk.example/signals/1", ["stopLink"] = "https://desk.example/stop",
            ["comments"] = new[] { new Dictionary<string, object?> { ["person"] = "Anna", ["text"] = "The brakes failed!" } },
        },
        ["expert"] = new()
        {
            ["name"] = "Olli", ["asker"] = "Maria", ["question"] = "Which oil?", ["comment"] = "Which oil does it need?", ["link"] = "https://desk.example/expert/x",
            ["until"] = Moment, ["reminder"] = false,
        },
        ["invite"] = new() { ["workspace"] = "Acme", ["link"] = "https://desk.example/invite", ["name"] = "Anna", ["inviter"] = "Jukka", ["validHours"] = 48 },
    };

    /// <summary>The facts to try a template of this name with, or null where it has facts of its own.</summary>
    public static IReadOnlyDictionary<string, object?>? For(string name)
    {
        var parts = name.Split('/');
        return parts[0] switch
        {
            "acknowledgements" => AcknowledgementTemplates.Facts("Anna", "Acme"),
            "permissions" => new Dictionary<string, object?> { ["name"] = "Anna", ["workspace"] = "Acme", ["hashtag"] = "#YesAcme" },
            "surveys" => new Dictionary<string, object?> { ["name"] = "Anna", ["channel"] = "Acme", ["link"] = "https://desk.example/survey/x" },
            "reports" => Report,
            "mails" => Mails.GetValueOrDefault(parts[^1].Split('.')[0]),
            _ => null,
        };
    }

    /// <summary>What is wrong with the template of this name, without compiling it: the program reads all of them at its start.</summary>
    public static TemplateError? Check(string name, string text)
    {
        try
        {
            var tags = TemplateScanner.Scan(text);
            if (For(name) is { } facts)
                TemplateNames.Try(tags, TemplateData.Copy(facts), CultureInfo.InvariantCulture);
            return null;
        }
        catch (TemplateException failed)
        {
            return failed.Error;
        }
    }
}
