using Engagement.App.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Answers;

internal sealed class AskedQuestionMapping : IEntityTypeConfiguration<AskedQuestion>
{
    public void Configure(EntityTypeBuilder<AskedQuestion> builder)
    {
        builder.ToTable("Questions");
        builder.HasKey(row => row.InteractionId);
        builder.Property(row => row.InteractionId).ValueGeneratedNever();
        builder.HasOne<Interaction>().WithOne().HasForeignKey<AskedQuestion>(row => row.InteractionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.At).HasFilter("\"ArticleId\" IS NULL AND \"DismissedAt\" IS NULL").HasDatabaseName("IX_Questions_Open");
        builder.HasIndex(row => row.ArticleId);
    }
}
