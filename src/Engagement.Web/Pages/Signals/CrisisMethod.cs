using Engagement.Core.Inbox;
using Engagement.Web.Texts;

namespace Engagement.Web.Pages.Signals;

/// <summary>How the crisis watch works, as its pages say it.</summary>
internal static class CrisisMethod
{
    public static string Words(Words words) => words[
        "Complaints, insults, bad moods and urgent comments of the last hour are held against the same hour of the last four weeks and the channel’s own ups and downs (a negative binomial law). A warning takes {0} of them or more, three times the usual, and a chance of less than one in a hundred thousand.",
        CrisisWatch.LeastComments];
}
