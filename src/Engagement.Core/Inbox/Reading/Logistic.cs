namespace Engagement.Core.Inbox.Reading;

/// <summary>The logistic function out of plain arithmetic, which is the same to the last bit on every machine; the library's is not promised to be.</summary>
internal static class Logistic
{
    private const double Limit = 14;
    private const int Halvings = 10;

    public static double Of(double logit)
    {
        // e^x = (e^(x/1024))^1024, the inner one by its series.
        var x = -Math.Clamp(logit, -Limit, Limit) / (1 << Halvings);
        var power = 1 + (x * (1 + (x / 2 * (1 + (x / 3)))));
        for (var i = 0; i < Halvings; i++)
        {
            power *= power;
        }

        return 1 / (1 + power);
    }
}
