namespace Engagement.Benchmarks;

/// <summary>What fans say by turns: three fifths of it is thanked for.</summary>
internal static class FanWords
{
    private static readonly string[] All = ["Love it, thank you so much! Beautiful photo ❤️", "What year is this one?", "My order has not arrived, very disappointed", "Thank you, this made my day 😊", "Great work everyone!"];

    public static string Of(int number) => All[number % All.Length];
}
