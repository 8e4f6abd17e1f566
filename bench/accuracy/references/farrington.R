# Farrington's detector as published by its authors' successors, over daily series of many templates.
#
#   Rscript farrington.R series.csv scores.csv [processes]
#
# series.csv: world, template, day, judged_from, opt_outs, exposure; every day of a template from its first one on,
# judged_from being the first day that is asked for. scores.csv: the package's own score, (count - x) / (bound - x),
# above 1 beyond the bound (x is the logarithm of the expected count, where the count itself was surely meant), of the
# days with opt-outs; a day without has no alarm by the package's rule. One row of day -1 a template holds the first
# day that had enough history. Debian: apt-get install r-cran-surveillance.
suppressMessages(library(surveillance))

arguments <- commandArgs(TRUE)
series <- read.csv(arguments[1], stringsAsFactors = FALSE)
processes <- if (length(arguments) > 2) as.integer(arguments[3]) else 1L

half_window <- 3
most_weeks <- 7

# Weeks of history that the k-th day of a series can look back on.
weeks_before <- function(k) pmin(most_weeks, (k - 1 - half_window) %/% 7)

judge <- function(days) {
  days <- days[order(days$day), ]
  judged <- which(days$day >= days$judged_from[1] & weeks_before(seq_len(nrow(days))) >= 2)
  if (length(judged) == 0) return(NULL)
  first <- days$day[judged[1]]
  judged <- judged[days$exposure[judged] > 0 & days$opt_outs[judged] > 0]
  counts <- sts(
    observed = matrix(days$opt_outs), epoch = seq_len(nrow(days)), frequency = 7, start = c(1, 1),
    population = matrix(pmax(days$exposure, 0.01))
  )
  score_day <- function(k) {
    control <- list(
      range = k, b = weeks_before(k), w = half_window, noPeriods = 1, pastWeeksNotIncluded = 3,
      populationOffset = TRUE, trend = FALSE, reweight = TRUE, weightsThreshold = 2.58,
      thresholdMethod = "nbPlugin", alpha = 0.01, limit54 = c(0, 4), glmWarnings = FALSE
    )
    fitted <- try(suppressWarnings(farringtonFlexible(counts, control)), silent = TRUE)
    if (inherits(fitted, "try-error")) NA else as.numeric(fitted@control$score)
  }
  score <- vapply(judged, score_day, 0)
  data.frame(
    world = days$world[1], template = days$template[1], day = c(-1, days$day[judged]), score = c(first, score)
  )
}

groups <- split(series, paste(series$world, series$template))
scores <- do.call(rbind, parallel::mclapply(groups, judge, mc.cores = processes))
write.csv(scores[order(scores$world, scores$template, scores$day), ], arguments[2], row.names = FALSE)
cat(
  R.version$major, ".", R.version$minor, " ", as.character(packageVersion("surveillance")), " ",
  length(groups), " series, ", nrow(scores), " scores, ", sum(is.na(scores$score)), " not fitted\n",
  sep = ""
)
