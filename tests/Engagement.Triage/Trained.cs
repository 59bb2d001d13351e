using Engagement.Core.Inbox.Reading;

namespace Engagement.TriageTraining;

/// <summary>Makes the weights out of labelled comments.</summary>
internal static class Trained
{
    private const int Bits = 17;
    private const int LanguageBits = 14;
    private const int Epochs = 3;

    public static byte[] Intents(IEnumerable<Example> comments) =>
        new LinearTrainer(Enum.GetValues<Head>().Length, Bits).Train([.. comments], Epochs);

    public static byte[] Question(IEnumerable<Example> sentences) => new LinearTrainer(1, Bits).Train([.. sentences], Epochs);

    public static byte[] Language(string folder, IReadOnlyList<LabelledComment> comments) =>
        new LinearTrainer(3, LanguageBits).Train(LanguageExamples.Read(folder, comments), Epochs);
}
